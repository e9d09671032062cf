using System.Text;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary>What a command stands in: where it runs, what it reads, and where it writes.</summary>
/// <param name="WorkingDirectory">Where appsettings.json is looked for first.</param>
/// <param name="In">Standard input.</param>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">What went wrong, and what else a person should know.</param>
internal sealed record CommandContext(string WorkingDirectory, TextReader In, Screen Out, Screen Error)
{
    /// <summary>Whether a person sits at the keyboard.</summary>
    public bool Interactive { get; init; }

    /// <summary>The surroundings of this process.</summary>
    public static CommandContext OfProcess()
    {
        StandardStreams.FillClosed();
        return new CommandContext(
            Environment.CurrentDirectory,
            Console.In,
            Screen.Over(new OutputStream(Console.OpenStandardOutput(), isLastResort: false), Console.IsOutputRedirected),
            Screen.Over(new OutputStream(Console.OpenStandardError(), isLastResort: true), Console.IsErrorRedirected))
        {
            Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    /// <summary>Reads the settings and sees to it that every section makes sense, whether the command reads it or not: what is mistyped today spoils the bot tomorrow.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or a secret stands on the command line.</exception>
    public Settings ReadSoundSettings(string[] overrides) => ReadSettings(overrides).Sound();

    /// <summary>Reads the settings as the command line's <c>--set</c> leaves them, for those who look at each section themselves.</summary>
    /// <exception cref="SettingsException">A file is malformed, an override is none, or a secret stands on the command line.</exception>
    public Settings ReadSettings(string[] overrides)
    {
        SecretSettings.RefuseIn(overrides);
        return Settings.Read(WorkingDirectory, overrides);
    }

    /// <summary>The settings as far as no file can spoil them: the environment and the command line.</summary>
    /// <exception cref="SettingsException">A secret stands on the command line, or what is no setting.</exception>
    public Settings ReadSettingsWithoutFiles(string[] overrides)
    {
        SecretSettings.RefuseIn(overrides);
        return Settings.ReadWithoutFiles(WorkingDirectory, overrides);
    }

    /// <summary>Standard input to its end, or to a little more than <paramref name="limit"/> UTF-16 code units.</summary>
    public async Task<string> ReadInputAsync(int limit, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (text.Length <= limit && await In.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString().Trim();
    }
}
