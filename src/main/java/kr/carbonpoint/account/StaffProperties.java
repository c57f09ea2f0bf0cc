package kr.carbonpoint.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param idleDays days without a sign-in after which an account is suspended */
@ConfigurationProperties("carbonpoint.staff")
record StaffProperties(int idleDays) {

    StaffProperties {
        if (idleDays < 1) {
            throw new IllegalArgumentException("carbonpoint.staff.idle-days must be at least 1");
        }
    }
}
