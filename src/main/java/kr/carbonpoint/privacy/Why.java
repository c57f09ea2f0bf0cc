package kr.carbonpoint.privacy;

/**
 * Why personal data is looked at or taken away.
 *
 * @param words what the person wrote about it; kept sealed, for they may name somebody
 */
public record Why(Grounds grounds, String words) {

    @Override
    public String toString() {
        return "Why[" + grounds + "]";
    }
}
