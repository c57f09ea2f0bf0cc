package kr.carbonpoint.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** bcrypt for the engine's users. A password has at most 20 ASCII characters, so with the engine's salt it stays below bcrypt's 72 bytes. */
class BcryptEncryptor implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;

    /** @param cost 4 to 31: 2 to the power of it is the number of rounds. What was hashed at another cost stays valid. */
    BcryptEncryptor(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }
}
