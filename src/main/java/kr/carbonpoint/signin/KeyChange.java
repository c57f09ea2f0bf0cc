package kr.carbonpoint.signin;

import java.time.ZonedDateTime;

/** A way to sign in came or went. */
record KeyChange(Kind kind, ZonedDateTime at) {

    enum Kind {
        PASSKEY_ADDED("패스키 등록"),
        PASSKEY_REMOVED("패스키 지움"),
        CERTIFICATE_ADDED("인증서 등록"),
        CERTIFICATE_REMOVED("인증서 지움"),
        PASSWORD_SET("비밀번호 새로 정함");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
