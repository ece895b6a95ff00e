package touchstone.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import touchstone.evaluate.Served;

/** The service in a process of its own, with the same Java and its options. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final String[] first;

    /** Starts it, and waits until it answers. */
    ServiceProcess(Path data, Path rules) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(ServiceProcess::isForTheChild)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("bench", "server", "--data", data.toString(), "--rules", rules.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            close();
            throw new Failure("the service that was to be measured did not start.");
        }
        first = line.split(" ", 3);
    }

    /** The archive of classes and the third stream belong to this process. */
    private static boolean isForTheChild(String option) {
        return !option.contains("SharedArchive") && !option.startsWith("-Dtouchstone.errors");
    }

    Served served() {
        return new Served(Integer.parseInt(first[0]), Integer.parseInt(first[1]), first[2], process.pid(), this::heap);
    }

    private double heap() {
        try {
            in.write("heap\n");
            in.flush();
            String line = out.readLine();
            return line == null ? Double.NaN : Double.parseDouble(line);
        } catch (IOException e) {
            return Double.NaN; // it ended, which the requests show
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
