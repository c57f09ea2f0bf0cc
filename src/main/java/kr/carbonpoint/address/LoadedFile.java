package kr.carbonpoint.address;

/**
 * What became of the lines of a file.
 *
 * @param changed rows of the directory that are different now
 */
record LoadedFile(String name, long lines, long loaded, long rejected, long changed) {}
