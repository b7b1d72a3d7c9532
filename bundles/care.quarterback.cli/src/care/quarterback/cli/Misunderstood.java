package care.quarterback.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what was not understood of a command line; picocli's own are English wherever it runs. */
final class Misunderstood {

    private Misunderstood() {}

    /** @param given the command line, by which a missing option is told from one without its value */
    static String sentence(ParameterException failure, List<String> given) {
        return switch (failure) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() -> missing(missing.getMissing(), given);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> Texts.of("usage.twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException both -> Texts.of("usage.either", exclusive(failure));
            case MaxValuesExceededException many -> Texts.of("usage.many");
            default -> failure.getArgSpec() == null ? failure.getMessage() : wrong(failure);
        };
    }

    private static String missing(List<ArgSpec> missing, List<String> given) {
        List<ArgSpec> without = missing.stream()
                .filter(OptionSpec.class::isInstance)
                .filter(option -> Stream.of(((OptionSpec) option).names())
                        .anyMatch(name -> given.contains(name) || given.contains(name + "=")))
                .toList();
        return without.isEmpty()
                ? Texts.of("usage.missing", names(missing))
                : Texts.of("usage.value", name(without.getFirst()), label(without.getFirst()));
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String what = failure.getUnmatched().getFirst();
        String sentence = Texts.of(failure.isUnknownOption() ? "usage.option" : "usage.argument", what);
        List<String> near = failure.getSuggestions();
        return near.isEmpty() ? sentence : sentence + " " + Texts.of("usage.near", String.join(", ", near));
    }

    /** A value that was not taken: where a converter of ours refused it, its own sentence says why. */
    private static String wrong(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        Class<?> type = argument.typeInfo().getAuxiliaryTypes()[0];
        if (Map.class.isAssignableFrom(argument.type())) {
            return Texts.of("usage.pair", name(argument), label(argument));
        } else if (Cli.CONVERTED.contains(type) && failure.getCause() instanceof TypeConversionException ours) {
            return name(argument) + ": " + ours.getMessage();
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return Texts.of("usage.number", name(argument));
        } else if (type.isEnum()) {
            String choices = Stream.of(type.getEnumConstants())
                    .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return Texts.of("usage.choice", name(argument), failure.getValue(), choices);
        }
        return Texts.of("usage.wrong", name(argument), failure.getValue());
    }

    private static String exclusive(ParameterException failure) {
        return failure.getCommandLine().getCommandSpec().argGroups().stream()
                .flatMap(group -> group.args().stream())
                .map(Misunderstood::name)
                .collect(Collectors.joining(", "));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument ->
                        argument instanceof OptionSpec ? name(argument) + " " + label(argument) : name(argument))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }
}
