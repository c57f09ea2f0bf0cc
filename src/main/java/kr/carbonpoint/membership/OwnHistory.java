package kr.carbonpoint.membership;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which numbers a member has been supplied, what they agreed to and changed. Customer numbers are whole. */
@Repository
@Order(2)
class OwnHistory implements OwnData {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;

    OwnHistory(JdbcClient jdbc, SealedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(meters(reference), guardian(reference), consents(reference), changes(reference));
    }

    private OwnTable meters(String reference) {
        return OwnTable.of(
                "meters",
                "참여하는 에너지",
                """
                resource: 에너지
                since: 시작한 날
                until: 끝난 날
                billing: 내는 방법
                supplier: 업체
                number: 고객번호
                """,
                jdbc.sql("""
                    select member_meter.resource, since, until, billing, supplier.name as supplier, sealed_number
                    from member_meter join member on member.id = member_id
                    left join supplier on supplier.code = supplier_code
                    where reference = ? order by member_meter.resource, since
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                Resource.valueOf(row.getString("resource")).label(),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                Billing.valueOf(row.getString("billing")).label(),
                                row.getString("supplier"),
                                number(row.getBytes("sealed_number"), reference)))
                        .list());
    }

    private String number(byte[] sealed, String reference) {
        return sealed == null ? null : documents.open(sealed, reference, String.class);
    }

    private OwnTable guardian(String reference) {
        return OwnTable.of(
                "guardian",
                "법정대리인의 동의",
                """
                way: 동의한 방법
                consentedAt: 동의한 때
                neededUntil: 지우는 날
                """,
                jdbc.sql("""
                    select way, consented_at, needed_until from member_guardian
                    join member on member.id = member_id where reference = ?
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class),
                                row.getObject(3, LocalDate.class)))
                        .list());
    }

    private OwnTable consents(String reference) {
        return OwnTable.of(
                "consents",
                "동의한 약관",
                """
                term: 약관
                title: 제목
                version: 판
                agreedAt: 동의한 때
                """,
                jdbc.sql("""
                    select term_id, term.title, member_consent.version, agreed_at from member_consent
                    join member on member.id = member_id
                    left join term on term.id = term_id and term.version = member_consent.version
                    where reference = ? order by agreed_at, term_id
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getObject(4, OffsetDateTime.class)))
                        .list());
    }

    private OwnTable changes(String reference) {
        return OwnTable.of(
                "changes",
                "바꾼 내용",
                """
                kind: 무엇을
                at: 바꾼 때
                effectiveOn: 적용되는 날
                before: 바꾸기 전
                """,
                jdbc.sql("""
                    select history.kind, history.at, effective_on, old_and_new from member_history history
                    join member on member.id = member_id where reference = ? order by history.id
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                MemberChange.Kind.valueOf(row.getString(1)).label(),
                                row.getObject(2, OffsetDateTime.class),
                                row.getObject(3, LocalDate.class),
                                was(row.getBytes(4), reference)))
                        .list());
    }

    /** What was before, in the words in which it was kept. */
    private String was(byte[] sealed, String reference) {
        if (sealed == null) {
            return null;
        }
        var was =
                documents.open(sealed, reference, MemberHistory.OldAndNew.class).was();
        return Stream.of(was.dong(), was.ho(), was.detail(), was.incentive().label(), was.bank(), was.account())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
