package org.demarche.bench.table;

import java.util.List;
import java.util.function.Consumer;

/** The jobs by the name under which a child process is asked to do them. */
enum Task implements Job {
    CONVERT(WritingJobs::convert),
    WRITE_READY_QUADS(WritingJobs::writeReadyQuads),
    CARML(CarmlJob::run),
    MEMORY_FROM_CODINGS(MemoryJobs::ours),
    MEMORY_FROM_QUADS(MemoryJobs::oursFromQuads),
    MEMORY_GENERAL(MemoryJobs::general),
    MEMORY_TRANSACTIONAL(MemoryJobs::transactional),
    TDB2_FROM_CODINGS(Tdb2Jobs::ours),
    TDB2_LOADER(Tdb2Jobs::loader),
    PEER(PeerJob::run),
    LOOK_UP(LookUpJob::run);

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Job job;

    Task(Job job) {
        this.job = job;
    }

    @Override
    public void run(List<String> arguments, Consumer<Object> results) throws Exception {
        job.run(arguments, results);
    }
}
