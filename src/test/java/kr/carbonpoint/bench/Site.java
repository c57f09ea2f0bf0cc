package kr.carbonpoint.bench;

/**
 * One of the two ways to join, running on its own database.
 *
 * @param ours whether it is this application, not the stock way
 * @param address {@code http://localhost:port}
 * @param engine name of its process engine
 * @param database name of its database
 */
record Site(boolean ours, String address, String engine, String database) {}
