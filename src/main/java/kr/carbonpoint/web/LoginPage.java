package kr.carbonpoint.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form that members, clerks and administrators sign in with; Spring Security answers its submission. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show() {
        return "login";
    }
}
