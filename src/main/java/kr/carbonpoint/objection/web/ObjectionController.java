package kr.carbonpoint.objection.web;

import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.objection.process.ObjectionProcess;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 이의신청. Open to everybody: whoever was refused may have no session any more, and the reference opens nothing. */
@Controller
class ObjectionController {

    private final ObjectionProcess process;
    private final Municipalities municipalities;

    ObjectionController(ObjectionProcess process, Municipalities municipalities) {
        this.process = process;
        this.municipalities = municipalities;
    }

    @GetMapping("/objection")
    String ask(@RequestParam(defaultValue = "") String reference, Model model) {
        model.addAttribute("reference", reference);
        return page(model);
    }

    @PostMapping("/objection")
    String raise(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) Long municipality,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        try {
            process.raise(reference.strip().toUpperCase(), municipality, email, text);
            model.addAttribute("sent", true);
        } catch (Refusal wrong) {
            model.addAttribute("problem", wrong.getMessage());
            model.addAttribute("field", wrong.field());
        }
        model.addAttribute("reference", reference);
        model.addAttribute("municipality", municipality);
        model.addAttribute("email", email);
        model.addAttribute("text", text);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("municipalities", municipalities.all());
        return "objection";
    }
}
