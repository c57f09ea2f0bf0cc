package kr.carbonpoint.inbox;

/**
 * What became of the lines of a file. A header is none of them.
 *
 * @param changed rows of our tables that are different now
 */
public record LoadedFile(String name, long lines, long loaded, long rejected, long changed) {}
