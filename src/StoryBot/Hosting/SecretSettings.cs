using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Diagnostics.Telemetry;

namespace StoryBot.Hosting;

/// <summary>Which settings are secrets.</summary>
internal static class SecretSettings
{
    /// <summary>As the configuration names them.</summary>
    public static readonly IReadOnlySet<string> Keys = new HashSet<string>(Otlp.Secrets, StringComparer.OrdinalIgnoreCase)
    {
        $"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}",
        $"{SlackOptions.Section}:{nameof(SlackOptions.BotToken)}",
        $"{SlackOptions.Section}:{nameof(SlackOptions.AppToken)}",
        $"{SlackOptions.Section}:{nameof(SlackOptions.SigningSecret)}",
    };

    /// <summary>Refuses secrets among the process's arguments, which everybody on the machine can read.</summary>
    /// <param name="overrides">"Section:Key=value", from the command line.</param>
    /// <exception cref="SettingsException">One of them is a secret.</exception>
    public static void RefuseIn(IEnumerable<string> overrides)
    {
        if (overrides.Select(text => SettingOverride.Parse(text).Key).FirstOrDefault(Keys.Contains) is not { } key)
            return;
        var name = key.Replace(":", "__", StringComparison.Ordinal);
        throw new SettingsException(
            $"--set {key} is refused: everybody on this machine can read a program's arguments, and the shell remembers them. Set the environment variable {name}, "
            + $"write the value into the file /run/secrets/{name}, or keep it in user-secrets. If it was a real token, have the platform make a new one.");
    }
}
