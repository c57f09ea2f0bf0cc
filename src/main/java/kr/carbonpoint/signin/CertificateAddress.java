package kr.carbonpoint.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where certificates are taken, {@code null} where they are not. */
@ControllerAdvice(annotations = Controller.class)
class CertificateAddress {

    private final CertificatePort port;

    CertificateAddress(CertificatePort port) {
        this.port = port;
    }

    @ModelAttribute("certificateAddress")
    String address() {
        return port.address();
    }
}
