package kr.carbonpoint.membership;

import java.util.Arrays;
import kr.carbonpoint.resource.Resource;

/**
 * A home or a customer number, of which only one membership can have it.
 *
 * @param resource what the number is for, {@code null} for a home
 * @param supplier code of the supplier, {@code null} for a home
 * @param key from {@link MemberKeys}
 */
public record Claim(Resource resource, String supplier, byte[] key) {

    public static Claim home(byte[] key) {
        return new Claim(null, null, key);
    }

    public boolean isHome() {
        return resource == null;
    }

    /** HOME, or the name of the resource. */
    public String what() {
        return isHome() ? "HOME" : resource.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && what().equals(claim.what()) && Arrays.equals(key, claim.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "Claim[" + what() + "]";
    }
}
