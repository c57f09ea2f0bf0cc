package kr.carbonpoint.home;

/**
 * Where somebody who joins or moves says to live, and how the home is supplied.
 *
 * @param dwelling {@code null} where only customer numbers are told
 */
public record ToldHome(Home home, Dwelling dwelling, Resources resources) {

    @Override
    public String toString() {
        return "ToldHome[…]";
    }
}
