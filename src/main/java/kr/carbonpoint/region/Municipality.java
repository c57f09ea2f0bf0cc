package kr.carbonpoint.region;

/**
 * A municipality that recruits and pays (지자체); an entity of its own, for region codes change (domain.md §3.6).
 *
 * @param name with the 시도: "인천광역시 검단구"
 * @param phone {@code null} when nobody entered one
 * @param email {@code null} when nobody entered one
 */
public record Municipality(long id, String name, String phone, String email) {

    /** The id of the engine's group of its clerks. */
    public String group() {
        return "municipality-" + id;
    }
}
