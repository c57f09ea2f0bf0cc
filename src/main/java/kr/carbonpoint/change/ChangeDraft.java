package kr.carbonpoint.change;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Place;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.home.ToldHome;
import kr.carbonpoint.incentive.BankAccount;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Householder;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChange.Kind;
import kr.carbonpoint.membership.Office;

/** What was answered so far, and where to mail to. Everything may be {@code null}. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class ChangeDraft {

    /** User tasks that a change can lead back to. */
    static final String ADDRESS = "task_findNewAddress";

    static final String DWELLING = "task_enterNewDwelling";

    static final String RESOURCES = "task_enterNewResources";

    /** How a change ended, as the mail tells it. */
    enum Outcome {
        DONE,
        REFUSED
    }

    Kind kind;
    LocalDate since;
    IncentiveKind incentive;
    BankAccount account;
    Reach reach;
    Office office;
    String province;
    AddressQuery query;
    Home home;
    Dwelling dwelling;
    Place place;
    Resources resources;
    Typed typed;
    boolean unlisted;
    boolean movedToSeoul;
    boolean givesUp;
    boolean paidLater;
    String notice;
    String message;
    Outcome outcome;
    List<String> mailTo = new ArrayList<>();

    /** What was typed into the form of a user task and not submitted. */
    record Typed(String task, Map<String, Object> values) {}

    /** How a household is reached; phone, email and size are {@code null} when not given. */
    record Reach(String mobile, String phone, String email, Integer householdSize, Householder householder) {}

    /** What was typed into the form of this user task since its last answer. */
    Map<String, Object> typed(String task) {
        return typed != null && typed.task().equals(task) ? typed.values() : Map.of();
    }

    /** Where to mail to from now on, if that was asked. */
    String newEmail() {
        return reach != null ? reach.email() : office != null ? office.email() : null;
    }

    /** The address as it counts for a member: of an institution's only the building, without 동 and 호. */
    Home home(Member member) {
        return member.profile().institution() ? home.asBuilding() : home;
    }

    /** What is to become true about the home; a dwelling only of a move. */
    ToldHome told(Member member) {
        return told(home(member));
    }

    /** The same with the address as it stands in the directory, or is to be registered. */
    ToldHome listed() {
        return told(home);
    }

    private ToldHome told(Home home) {
        return new ToldHome(home, kind == Kind.MOVE ? dwelling : null, resources);
    }

    /** Takes over what was registered in the place of what was typed. */
    void take(ToldHome found) {
        home = found.home();
        dwelling = kind == Kind.MOVE ? found.dwelling() : dwelling;
        resources = found.resources();
        unlisted = false;
    }

    /** The home that it is about: the new one, or that in which the member stays. */
    Dwelling dwellingOf(Member member) {
        var profile = member.profile();
        return kind == Kind.MOVE
                ? dwelling
                : new Dwelling(home.address(), profile.dong(), profile.ho(), profile.detail(), false, false);
    }

    /** A clerk wants something looked at again: the next form says so, and a mail. */
    void askBack(String message) {
        this.message = message;
        notice = "담당자가 다시 확인해 달라고 했어요: " + Markdown.plain(message);
    }

    /** After the change: only what the mail needs. */
    ChangeDraft told(Outcome outcome) {
        var told = new ChangeDraft();
        told.kind = kind;
        told.since = since;
        told.message = message;
        told.paidLater = paidLater;
        told.outcome = outcome;
        told.mailTo = mailTo;
        return told;
    }
}
