package kr.carbonpoint.desk;

import kr.carbonpoint.membership.Profile;

/** Who somebody is and how to reach them, as much of it as is shown. Parts that are not known are {@code null}. */
public record Contact(
        String name, String birthDate, String home, String mobile, String phone, String email, String account) {

    /** @param bank name of the bank, or {@code null} */
    static Contact of(Profile profile, String bank) {
        return new Contact(
                profile.name(),
                profile.birthDate() == null ? null : profile.birthDate().toString(),
                home(profile),
                profile.mobile(),
                profile.phone(),
                profile.email(),
                account(profile, bank));
    }

    /** The same with enough left to ask on the telephone whether it is right, and too little to know it. */
    Contact masked() {
        return new Contact(
                masked(name, 1, name != null && name.length() > 2 ? 1 : 0),
                birthDate == null ? null : birthDate.substring(0, 4) + "-**-**",
                home == null ? null : home.replaceAll("[\\p{L}\\p{N}&&[^동호]]", "*"),
                maskedNumber(mobile),
                maskedNumber(phone),
                email == null ? null : email.replaceAll("(?<=^.)[^@]*", "***"),
                account);
    }

    private static String home(Profile profile) {
        if (profile.ho() == null) {
            return profile.detail();
        }
        return (profile.dong() == null ? "" : profile.dong() + "동 ") + profile.ho() + "호";
    }

    /** The whole number is nobody's business here: banks get it by file. */
    private static String account(Profile profile, String bank) {
        var number = profile.account();
        return number == null
                ? null
                : (bank == null ? "" : bank + " ") + masked(number, 0, Math.min(4, number.length()));
    }

    private static String maskedNumber(String number) {
        return number == null ? null : masked(number.replaceAll("\\D", ""), 3, 2);
    }

    private static String masked(String text, int first, int last) {
        if (text == null || text.length() <= first + last) {
            return text == null ? null : "*".repeat(text.length());
        }
        return text.substring(0, first)
                + "*".repeat(text.length() - first - last)
                + text.substring(text.length() - last);
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
