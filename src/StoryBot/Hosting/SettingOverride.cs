namespace StoryBot.Hosting;

/// <summary>One <c>--set Section:Key=value</c> of the command line.</summary>
internal static class SettingOverride
{
    /// <exception cref="SettingsException">There is no '=' after a key, or no such section.</exception>
    public static KeyValuePair<string, string?> Parse(string text) => text.IndexOf('=') switch
    {
        > 0 and var equals => Checked(text[..equals].Replace("__", ":", StringComparison.Ordinal), text[(equals + 1)..]),
        _ => throw new SettingsException($"--set {Shown(text)} names no value. Write --set Section:Key=value, for example --set Knowledge:Folder=articles."),
    };

    private static KeyValuePair<string, string?> Checked(string key, string value) => SettingNames.IsRead(key, value)
        ? new KeyValuePair<string, string?>(key, value)
        : throw new SettingsException($"--set {Shown(key)} names no setting. Write --set Section:Key=value, for example --set Knowledge:Folder=articles; the sections are {SettingNames.Known}.");

    // What names no setting may be a token that lost its name on the way; those hold a dot or a hyphen, no setting's name does.
    private static string Shown(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '_') ? text : "(not shown)";
}
