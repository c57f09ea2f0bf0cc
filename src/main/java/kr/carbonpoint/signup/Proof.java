package kr.carbonpoint.signup;

import org.springframework.stereotype.Component;

/** The one door by which a confirmed identity gets into an application, whichever way it was proved. */
@Component
class Proof {

    private final Applications applications;
    private final IdentityCases cases;

    Proof(Applications applications, IdentityCases cases) {
        this.applications = applications;
        this.cases = cases;
    }

    /**
     * Keeps who the applicant is. With another person, consent, contact data and what a clerk was told about the
     * applicant do not hold any longer.
     *
     * @param application locked
     */
    void confirm(Application application, Identity identity) {
        var draft = application.draft();
        if (draft.find(Identity.class)
                .filter(before -> !before.isSameAs(identity))
                .isPresent()) {
            draft.redo(Step.AGREE_TERMS);
            draft.remove(Step.ENTER_CONTACT);
            draft.redo(Step.ENTER_RESOURCES);
        }
        draft.put(Step.PROVE_IDENTITY, identity);
        draft.forget(Authentication.class);
        draft.forgetTyped(Step.PROVE_IDENTITY);
        cases.supersede(application.reference());
        applications.belongsTo(application.reference(), identity.person(), identity.ci());
        applications.save(application);
    }
}
