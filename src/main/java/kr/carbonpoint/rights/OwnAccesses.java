package kr.carbonpoint.rights;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who looked at a member's data. */
@Component
@Order(11)
class OwnAccesses implements OwnData {

    private final Accesses accesses;

    OwnAccesses(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(OwnTable.of(
                "accesses",
                "내 정보를 본 기록",
                """
                at: 언제
                who: 누가
                why: 왜
                """,
                accesses.of(reference, Integer.MAX_VALUE, 0).stream()
                        .map(look -> row(look.at(), look.who(), look.why()))
                        .toList()));
    }
}
