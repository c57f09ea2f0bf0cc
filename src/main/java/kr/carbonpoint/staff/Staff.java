package kr.carbonpoint.staff;

import java.util.Set;
import kr.carbonpoint.region.Municipality;

/**
 * Somebody at work for a municipality; a parameter of every handler below {@code /staff}. Without a municipality the
 * handler is not reached.
 *
 * @param municipality the only one, or the one that was chosen at the desk
 * @param groups ids of all groups of the user, as they are now
 */
public record Staff(String user, Municipality municipality, boolean administrator, Set<String> groups) {

    /**
     * Whether this person has a duty in this municipality. Administrators have none of themselves.
     *
     * @param duty as in payout-exporter
     */
    public boolean has(String duty) {
        return groups.contains(municipality.group() + "-" + duty);
    }
}
