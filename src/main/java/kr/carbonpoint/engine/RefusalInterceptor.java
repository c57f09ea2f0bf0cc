package kr.carbonpoint.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import kr.carbonpoint.language.Catalogue;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Turns a {@link Refusal}, after everything was rolled back, into the engine's own form error: HTTP 400, whose message
 * ends with <code>{"field": …, "message": …}</code> for the script in Tasklist. The same goes for a form that comes too
 * late: pressed twice, or open in another tab. Stock Camunda answers those with HTTP 500. A deadlock is a {@link
 * PessimisticLockingFailureException}, whether our rows were locked or the engine's.
 */
class RefusalInterceptor extends CommandInterceptor {

    static final String TOO_LATE = "이미 다음 단계로 넘어갔어요. 화면을 새로 고쳐 주세요.";

    private final Catalogue catalogue;

    RefusalInterceptor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (Refusal refusal) {
            // Camunda Admin shows the message of this one.
            throw command instanceof CreateMembershipCmd
                    ? new BadUserRequestException(refusal.getMessage())
                    : formError(refusal);
        } catch (OptimisticLockingException | NullValueException late) {
            // Other commands, those of the job executor above all, must see that they lost.
            if (command instanceof SubmitTaskFormCmd && isTooLate(late)) {
                throw formError(new Refusal(null, TOO_LATE));
            }
            throw late;
        } catch (PessimisticLockingFailureException crossed) {
            throw crossed(command, crossed);
        } catch (ProcessEngineException failure) {
            throw failure.getCode() == BuiltinExceptionCode.DEADLOCK.getCode()
                    ? crossed(command, new CannotAcquireLockException("Deadlock of the engine's rows", failure))
                    : failure;
        }
    }

    /** Two commands waited for each other's rows, and the database let this one go. */
    private RuntimeException crossed(Command<?> command, PessimisticLockingFailureException crossed) {
        return command instanceof SubmitTaskFormCmd
                ? formError(new Refusal(null, "지금 함께 처리되는 신청이 있어요. 잠시 뒤에 한 번 더 눌러 주세요."))
                : crossed;
    }

    private static boolean isTooLate(RuntimeException late) {
        return late instanceof OptimisticLockingException || late.getMessage().startsWith("Cannot find task");
    }

    private FormFieldValidationException formError(Refusal refusal) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("field", refusal.field())
                .put("message", catalogue.current(refusal.getMessage()));
        return new FormFieldValidationException(refusal.field(), json.toString());
    }
}
