package kr.carbonpoint.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The landing page. */
@Controller
class HomePage {

    @GetMapping("/")
    String show() {
        return "home";
    }
}
