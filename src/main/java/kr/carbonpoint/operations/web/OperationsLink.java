package kr.carbonpoint.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import kr.carbonpoint.engine.Logins;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the frame of the staff's pages show administrators the way here, whatever municipality they work for. */
@ControllerAdvice(annotations = Controller.class)
class OperationsLink {

    @ModelAttribute("administrator")
    boolean administrator(HttpServletRequest request) {
        return request.isUserInRole(Logins.ADMINISTRATORS);
    }
}
