package io.torgo.cli.internal;

import io.torgo.quantum.StateVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Amplitudes as numpy's complex128: real and imaginary parts as little-endian doubles, written piece by piece. */
final class AmplitudesFile {

    private static final int PIECE = 1 << 16;
    private static final int BYTES = 16;

    private AmplitudesFile() {
    }

    static void write(StateVector state, Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path part = whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(state, out);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", target + " cannot be written: "
                    + Inputs.reason(e), "Choose another file, or make room.");
        }
    }

    private static void write(StateVector state, FileChannel out) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int size = 1 << state.qubits();
        for (int i = 0; i < size; i++) {
            double[] amplitude = state.amplitude(i);
            piece.putDouble(amplitude[0]).putDouble(amplitude[1]);
            if (!piece.hasRemaining() || i == size - 1) {
                piece.flip();
                while (piece.hasRemaining()) {
                    out.write(piece);
                }
                piece.clear();
            }
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new CliFailure(ExitCode.PROBLEMS, "CLI-UNWRITABLE", part + " cannot be deleted: "
                    + Inputs.reason(e), "Delete it by hand.");
        }
    }
}
