package io.torgo.build.agent;

import java.util.function.Consumer;

/**
 * Links every class of a jar in a loader that is thrown away, so that what the virtual machine would refuse on the
 * gateway fails the build. No class is initialised.
 */
final class LinkCheck {

    private final JarContent jar;
    private final ClassLoader classPath;
    private final Consumer<String> warnings;

    LinkCheck(JarContent jar, ClassLoader classPath, Consumer<String> warnings) {
        this.jar = jar;
        this.classPath = classPath;
        this.warnings = warnings;
    }

    void run() throws ManipulationException {
        JarLoader loader = new JarLoader();
        for (String entry : jar.classes()) {
            link(loader, entry.substring(0, entry.length() - ".class".length()).replace('/', '.'));
        }
    }

    private void link(JarLoader loader, String name) throws ManipulationException {
        try {
            // asking for the methods forces verification without initialisation
            Class.forName(name, false, loader).getDeclaredMethods();
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            missing(name, missing);
        } catch (LinkageError refused) {
            throw new ManipulationException("the virtual machine refuses " + name + ": " + refused, refused);
        }
    }

    private void missing(String name, Throwable missing) throws ManipulationException {
        String absent = String.valueOf(missing.getMessage()).replace('.', '/');
        if (jar.get(absent + ".class") != null) {
            throw new ManipulationException("the class " + name + " cannot be loaded: " + missing, missing);
        }
        warnings.accept(name + " was not verified, its class path lacks " + missing.getMessage());
    }

    private final class JarLoader extends ClassLoader {

        JarLoader() {
            super(classPath);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                byte[] own = jar.get(name.replace('.', '/') + ".class");
                return own == null ? super.loadClass(name, resolve) : defineClass(name, own, 0, own.length);
            }
        }
    }
}
