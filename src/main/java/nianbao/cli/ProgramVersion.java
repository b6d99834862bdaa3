package nianbao.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = number();
        return new String[] {"nianbao " + (version.isEmpty() ? "(classes)" : version)};
    }

    /** {@code 0.1.0}; empty where the program does not run from its jar. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
