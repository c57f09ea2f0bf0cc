package kr.carbonpoint.statistics.web;

import java.time.Duration;
import java.util.List;
import kr.carbonpoint.statistics.Overview;
import kr.carbonpoint.statistics.Statistics;
import kr.carbonpoint.web.Frame;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 참여현황 for everybody, as a page and as files. What is asked for but does not exist is passed over. */
@Controller
class StatisticsPage {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** So many half-years are on the page; the files have all. */
    private static final int SHOWN = 10;

    private final Statistics statistics;

    StatisticsPage(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) String province,
            @RequestParam(required = false) String municipality,
            Authentication user,
            Model model) {
        var overview = statistics.of(province, municipality);
        model.addAttribute("overview", overview);
        model.addAttribute("map", ProvinceMap.of(overview));
        model.addAttribute("growth", last(overview.growth()));
        model.addAttribute("settled", last(overview.settled()));
        model.addAttribute("query", query(overview));
        model.addAttribute("who", Frame.who(user));
        return "statistics";
    }

    @GetMapping(path = "/statistics.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Overview> json(
            @RequestParam(required = false) String province, @RequestParam(required = false) String municipality) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(statistics.of(province, municipality));
    }

    @GetMapping("/statistics.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) String province, @RequestParam(required = false) String municipality) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(new StatisticsCsv(statistics.of(province, municipality)).text());
    }

    /** What the files of the same area are asked for with. */
    private static String query(Overview overview) {
        var area = overview.area();
        return area.province() == null
                ? ""
                : "?province=" + area.province()
                        + (area.municipality() == null ? "" : "&municipality=" + area.municipality());
    }

    private static <T> List<T> last(List<T> halves) {
        return halves.subList(Math.max(0, halves.size() - SHOWN), halves.size());
    }
}
