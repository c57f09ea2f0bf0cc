package kr.carbonpoint.engine;

/**
 * The task whose form is open.
 *
 * @param id the engine's id of the task
 * @param key the id of the user task in the model
 * @param reference the public reference of the application that it belongs to (the business key)
 * @param user who is signed in
 */
public record FormTask(String id, String key, String reference, String user) {}
