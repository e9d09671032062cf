using System.CommandLine;

namespace StoryBot.Commands;

/// <summary>What was meant as an option and is none: the parser takes it for a word of the question, or for a file.</summary>
internal static class StrayOption
{
    /// <param name="args">The command line as it was typed.</param>
    /// <param name="parsed">What the parser made of it.</param>
    /// <returns>What is wrong with the first of them, without its value, which may be a secret; null where there is none.</returns>
    public static string? FirstIn(IEnumerable<string> args, ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).ToList();
        return args.TakeWhile(arg => arg != "--").Where(LooksLikeOption).Select(arg => WhyStray(arg, known)).FirstOrDefault(reason => reason is not null);
    }

    // A whole question in quotes may begin with a dash, as a number may; a lone dash is standard input.
    private static bool LooksLikeOption(string arg) =>
        arg.StartsWith('-') && arg.TrimStart('-') is [var first, ..] && char.IsLetter(first) && !arg.Any(char.IsWhiteSpace);

    private static string? WhyStray(string arg, IEnumerable<Option> known)
    {
        var end = arg.AsSpan().IndexOfAny('=', ':');
        var name = end < 0 ? arg : arg[..end];
        return known.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) switch
        {
            null => $"There is no option {name} here. What begins with a dash and is no option comes behind --, all options before it.",
            Option<bool> when end >= 0 && !bool.TryParse(arg[(end + 1)..], out _) => $"{name} is given without a value.",
            _ => null,
        };
    }
}
