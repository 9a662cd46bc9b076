package kopir.embedded.broker;

import kopir.embedded.ServerProcess;

/** The broker as a process of its own: {@code BrokerMain FOLDER PORT}. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) {
        ServerProcess.run(args, (folder, port) -> {
            EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
            return new ServerProcess.Running(broker, "Broker is ready: " + broker.bootstrapServers());
        });
    }
}
