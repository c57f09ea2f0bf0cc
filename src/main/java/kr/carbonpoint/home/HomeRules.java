package kr.carbonpoint.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import org.springframework.stereotype.Component;

/**
 * What may belong to one membership only. One membership an apartment; elsewhere a second one is questioned, for several
 * households may share an address.
 */
@Component
public class HomeRules {

    private final Members members;
    private final MemberKeys keys;
    private final Municipalities municipalities;

    HomeRules(Members members, MemberKeys keys, Municipalities municipalities) {
        this.members = members;
        this.keys = keys;
        this.municipalities = municipalities;
    }

    public boolean isTaken(Home home, Dwelling dwelling) {
        return home.apartment() && members.hasDwelling(key(dwelling));
    }

    public boolean isDoubtful(Home home, Dwelling dwelling) {
        return !home.apartment() && members.hasDwelling(key(dwelling));
    }

    public byte[] key(Dwelling dwelling) {
        return keys.dwelling(dwelling.address(), dwelling.dong(), dwelling.ho(), dwelling.detail());
    }

    /** @param place what takes part there, {@code null} for a household */
    public byte[] key(Dwelling dwelling, Place place) {
        return place == null ? key(dwelling) : keys.place(dwelling.address(), dwelling.detail(), place.name());
    }

    /** All that only one membership can have, the home first. */
    public List<Claim> claims(ToldHome told) {
        var claims = new ArrayList<Claim>();
        if (told.dwelling() != null && told.home().apartment()) {
            claims.add(Claim.home(key(told.dwelling())));
        }
        told.resources().meters().stream()
                .filter(meter -> meter.number() != null)
                .sorted(Comparator.comparing(meter -> meter.resource().name()))
                .map(meter ->
                        new Claim(meter.resource(), meter.supplier(), keys.meter(meter.supplier(), meter.number())))
                .forEach(claims::add);
        return claims;
    }

    /** What to do about an apartment that has a member. */
    public String taken(Home home) {
        return "이 동·호에는 이미 가입한 회원이 있어요. 동·호를 다시 확인해 주세요. 전에 살던 분이 이사를 갔다면 아래에 표시하고 ‘다음’을 눌러 주세요. 궁금한 점은 %s에 물어보실 수 있어요."
                .formatted(office(home));
    }

    /** Who knows about the homes there. */
    public String office(Home home) {
        var municipality = municipalities.of(home.district());
        return municipality.phone() == null
                ? municipality.name() + " 탄소포인트 담당"
                : municipality.name() + "(☎ " + municipality.phone() + ")";
    }

    /** What to do about a home where somebody else may live. */
    public String doubtful() {
        return "이 주소에는 이미 가입한 회원이 있어요. 한 건물에 여러 세대가 살고 서로 다른 세대라면 아래에 표시하고 ‘다음’을 눌러 주세요.";
    }

    /** Whether a member has its number. */
    public boolean isTaken(MemberMeter meter) {
        return meter.number() != null && members.hasMeter(meter.supplier(), meter.number());
    }

    /** What to do about a number that another member has. */
    public String taken(Resource resource) {
        return "이 %s 고객번호는 이미 다른 회원이 등록했어요. 고지서의 번호를 다시 확인해 주세요. 번호가 맞고 쓰던 분이 이사를 갔다면 아래에 표시하고 ‘다음’을 눌러 주세요."
                .formatted(resource.label());
    }
}
