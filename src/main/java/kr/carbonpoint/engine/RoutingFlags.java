package kr.carbonpoint.engine;

import java.util.Set;

/** The process variables with text that a feature's models need. Any other name is refused when it would be stored. */
public interface RoutingFlags {

    Set<String> names();
}
