package kr.carbonpoint.operations.process;

import java.net.InetAddress;
import java.net.UnknownHostException;
import kr.carbonpoint.operations.Nodes;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says every half minute that this node is there. */
@Component
class Heartbeat {

    private final Nodes nodes;
    private final ProcessEngineConfigurationImpl engine;
    private final String name = host() + "/" + ProcessHandle.current().pid();

    Heartbeat(Nodes nodes, ProcessEngineConfigurationImpl engine) {
        this.nodes = nodes;
        this.engine = engine;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void beat() {
        nodes.beat(name, engine.getJobExecutor().getLockOwner());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
