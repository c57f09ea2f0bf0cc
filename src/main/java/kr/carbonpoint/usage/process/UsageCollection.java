package kr.carbonpoint.usage.process;

import kr.carbonpoint.engine.Instances;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the reading of an uploaded file; what arrives in the folder is read by the timer. */
@Component
public class UsageCollection {

    private final RuntimeService runtime;
    private final Instances instances;

    UsageCollection(RuntimeService runtime, Instances instances) {
        this.runtime = runtime;
        this.instances = instances;
    }

    /**
     * The file is read by a job, soon; how far it is says {@link kr.carbonpoint.usage.UsageFiles#get}.
     *
     * @return false when it is being read already
     */
    public boolean start(long fileId) {
        var reference = "USAGE-" + fileId;
        return instances.startUnlessOpen(
                "usage-collection",
                reference,
                () -> runtime.startProcessInstanceByMessage("usageFileReceived", reference));
    }
}
