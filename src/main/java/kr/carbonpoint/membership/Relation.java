package kr.carbonpoint.membership;

/** What a member is to the householder (regulation §5①: members of the household may join too). */
public enum Relation {
    SELF("본인"),
    SPOUSE("배우자"),
    CHILD("자녀"),
    PARENT("부모"),
    SIBLING("형제자매"),
    OTHER("그 밖의 세대원");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
