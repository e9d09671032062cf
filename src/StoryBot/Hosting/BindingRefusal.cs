using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;

namespace StoryBot.Hosting;

/// <summary>Tells what is wrong in a section that can't be read: which setting, and what to set it to.</summary>
internal static class BindingRefusal
{
    private const string BeforePath = "' at '";
    private const string BeforeType = "' to type '";
    private const int LongestShown = 60;

    /// <param name="section">The section's name.</param>
    /// <param name="refusal">What the binder says of it.</param>
    public static string Describe(string section, string refusal) =>
        refusal.Contains("were not found on the instance", StringComparison.Ordinal) ? Unknown(section, refusal)
        : NotConverted(refusal) ?? $"The settings section {section} can't be read. {refusal}";

    // The binder ends its long sentence about unknown keys with their names.
    private static string Unknown(string section, string refusal) =>
        $"The settings section {section} knows no {refusal[(refusal.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]}. Correct or remove it (appsettings.json, user-secrets, or an environment variable {section}__...).";

    // "Failed to convert configuration value 'abc' at 'Answering:MaxWrongAnswers' to type 'System.Double'.": read from its end, since the value may hold anything.
    private static string? NotConverted(string refusal)
    {
        var value = refusal.IndexOf('\'', StringComparison.Ordinal) + 1;
        var type = refusal.LastIndexOf(BeforeType, StringComparison.Ordinal);
        var path = type > 0 ? refusal.LastIndexOf(BeforePath, type, StringComparison.Ordinal) : -1;
        return value > 0 && path >= value
            ? Describe(refusal[value..path], refusal[(path + BeforePath.Length)..type], refusal[(type + BeforeType.Length)..].TrimEnd('.', '\''))
            : null;
    }

    private static string Describe(string value, string path, string type) =>
        $"{path} is {Shown(value)}. Set it to {Wanted(type)} (appsettings.json, or the environment variable {path.Replace(":", "__", StringComparison.Ordinal)}).";

    // A value could be made to read like a line of its own.
    private static string Shown(string value) => value.Length <= LongestShown && !value.Any(char.IsControl) ? $"\"{value}\"" : "(not shown)";

    private static string Wanted(string type) =>
        type == typeof(double).FullName ? "a number, for example 0.10"
        : type == typeof(int).FullName ? "a whole number"
        : type == typeof(bool).FullName ? "true or false"
        : type == typeof(SlackMode).FullName ? string.Join(" or ", Enum.GetNames<SlackMode>())
        : type == typeof(ModeratorRight).FullName ? $"one of {string.Join(", ", Enum.GetNames<ModeratorRight>())}"
        : $"a {type}";
}
