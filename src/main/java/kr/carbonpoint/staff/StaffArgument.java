package kr.carbonpoint.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import kr.carbonpoint.privacy.Grounds;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers their {@link Staff}, and the pages too: {@code staff}, {@code zone}, that of the times they show, and the {@code grounds} that they ask for. Who has to choose first is led to the desk. */
@Component
@ControllerAdvice
class StaffArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Municipal municipal;
    private final Clock clock;

    StaffArgument(Municipal municipal, Clock clock) {
        this.municipal = municipal;
        this.clock = clock;
    }

    private static final class NoMunicipality extends RuntimeException {
        NoMunicipality() {
            super("no municipality to work for", null, false, false);
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        var session = request.getNativeRequest(HttpServletRequest.class).getSession();
        var staff = municipal.at(request.getUserPrincipal().getName(), session).orElseThrow(NoMunicipality::new);
        if (page != null) {
            page.addAttribute("staff", staff);
            // The database gives times of Greenwich.
            page.addAttribute("zone", clock.getZone());
            page.addAttribute("grounds", Grounds.values());
        }
        return staff;
    }

    @ExceptionHandler(NoMunicipality.class)
    String choose() {
        return "redirect:/staff";
    }
}
