package kr.carbonpoint.registration;

import java.util.Map;
import kr.carbonpoint.address.AddressAdditions;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.HomeNumber;
import org.springframework.stereotype.Component;

/** A 동 that the list of an apartment does not have. */
@Component
class MissingDong implements MissingKind {

    private final AddressDirectory directory;
    private final AddressAdditions additions;

    MissingDong(AddressDirectory directory, AddressAdditions additions) {
        this.directory = directory;
        this.additions = additions;
    }

    /** Whether it looks like the name of a building, without 동. */
    static boolean isOne(String dong) {
        return dong.length() <= 20 && dong.matches("[0-9A-Za-z가-힣]+(-[0-9A-Za-z가-힣]+)*");
    }

    @Override
    public Map<String, Object> shown(Registration request) {
        var wanted = request.wanted();
        return Map.of(
                "request",
                "목록에 없는 동입니다.\n\n- 주소: **%s**\n- 적은 동: **%s**"
                        .formatted(Markdown.plain(wanted.road()), Markdown.plain(wanted.dong())),
                "dong",
                wanted.dong(),
                "knownDongs",
                directory.dongs(wanted.address()).stream()
                        .map(dong -> new Option(dong, HomeNumber.of(dong)))
                        .toList());
    }

    @Override
    public String add(Registration request, Answers answers) {
        var dong = HomeNumber.of(answers.required("dong", "등록할 동을 적어 주세요. 예: 101"));
        if (!isOne(dong)) {
            throw new Refusal("dong", "동 이름을 숫자나 글자로만 적어 주세요. 예: 101");
        }
        additions.addDong(request.wanted().address(), dong);
        return dong;
    }

    @Override
    public String map(Registration request, Answers answers) {
        var dong = answers.required("knownDong", "연결할 동을 골라 주세요.");
        if (directory.dongs(request.wanted().address()).stream()
                .map(HomeNumber::of)
                .noneMatch(dong::equals)) {
            throw new Refusal("knownDong", "목록에 있는 동을 골라 주세요.");
        }
        return dong;
    }
}
