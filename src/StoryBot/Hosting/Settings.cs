using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using StoryBot.Answering;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Journal;

namespace StoryBot.Hosting;

/// <summary>The settings: appsettings.json, then user-secrets, then secret files, then the environment, then <c>--set</c>; a later one wins.</summary>
internal sealed class Settings
{
    private readonly IConfigurationRoot configuration;
    private readonly IReadOnlyList<string> secretFolders;
    private readonly Func<Settings> readAgain;

    private Settings(string contentRoot, IConfigurationRoot configuration, IReadOnlyList<string> secretFolders, Func<Settings> readAgain)
    {
        ContentRoot = contentRoot;
        this.configuration = configuration;
        this.secretFolders = secretFolders;
        this.readAgain = readAgain;
    }

    /// <summary>What relative paths count from.</summary>
    public string ContentRoot { get; }

    /// <summary>The full path of appsettings.json, which need not exist.</summary>
    public string File => Path.Combine(ContentRoot, Hosting.ContentRoot.SettingsFile);

    public IConfiguration Configuration => configuration;

    /// <summary>Reads all sources once.</summary>
    /// <param name="workingDirectory">Where appsettings.json is looked for first.</param>
    /// <param name="overrides">"Section:Key=value", from the command line.</param>
    /// <param name="secretFolders">Where each file is a setting; null for <see cref="SecretFiles.Folders"/>.</param>
    /// <exception cref="SettingsException">A file is malformed or an override is none.</exception>
    public static Settings Read(string workingDirectory, IEnumerable<string> overrides, IEnumerable<string>? secretFolders = null)
    {
        var root = Hosting.ContentRoot.Find(workingDirectory);
        var builder = new ConfigurationBuilder();
        SettingsFile.AddTo(builder, Path.Combine(root, Hosting.ContentRoot.SettingsFile));
        if (UserSecrets.FindFile() is { } secrets)
        {
            SettingsFile.AddTo(builder, secrets);
        }

        var folders = (secretFolders ?? SecretFiles.Folders()).ToArray();
        foreach (var folder in folders)
        {
            SecretFiles.AddTo(builder, folder);
        }

        return new Settings(root, AddInvocation(builder, overrides).Build(), folders, () => Read(workingDirectory, overrides, secretFolders));
    }

    /// <summary>Reads the environment and the overrides only.</summary>
    /// <exception cref="SettingsException">An override is none.</exception>
    public static Settings ReadWithoutFiles(string workingDirectory, IEnumerable<string> overrides) =>
        new(Hosting.ContentRoot.Find(workingDirectory), AddInvocation(new ConfigurationBuilder(), overrides).Build(), [], () => ReadWithoutFiles(workingDirectory, overrides));

    /// <summary>Looks at the files it was read from, to tell whether they hold something else now.</summary>
    public SettingsGlance? Glance() => SettingsGlance.Take(File, UserSecrets.FindFile(), secretFolders);

    /// <summary>Reads all sources anew, the same way.</summary>
    /// <exception cref="SettingsException">A file is malformed.</exception>
    public Settings ReadAgain() => readAgain();

    /// <summary>The section <c>Knowledge</c>, with its folders as full paths.</summary>
    public KnowledgeOptions Knowledge()
    {
        var options = Checked(
            KnowledgeOptions.Section,
            section => section.Get<KnowledgeOptions>(Strict) ?? new KnowledgeOptions(),
            new KnowledgeOptionsValidator());
        options.Folder = Path.GetFullPath(options.Folder, ContentRoot);
        options.DataFolder = Path.GetFullPath(options.DataFolder, ContentRoot);
        return options;
    }

    /// <summary>The section <c>Answering</c>.</summary>
    public AnsweringOptions Answering() => Checked(
        AnsweringOptions.Section,
        section => section.Get<AnsweringOptions>(Strict) ?? new AnsweringOptions(),
        new AnsweringOptionsValidator());

    /// <summary>The section <c>Journal</c>.</summary>
    public JournalOptions Journal() => Checked(
        JournalOptions.Section,
        section => section.Get<JournalOptions>(Strict) ?? new JournalOptions(),
        new JournalOptionsValidator());

    /// <summary>The section <c>Health</c>.</summary>
    public HealthOptions Health() => Checked(
        HealthOptions.Section,
        section => section.Get<HealthOptions>(Strict) ?? new HealthOptions(),
        new HealthOptionsValidator());

    /// <summary>The section <c>Telemetry</c>.</summary>
    public TelemetryOptions Telemetry() => Checked(
        TelemetryOptions.Section,
        section => section.Get<TelemetryOptions>(Strict) ?? new TelemetryOptions(),
        new TelemetryOptionsValidator(configuration));

    /// <summary>The section <c>Discord</c>; null where it has no token, and Discord is left out.</summary>
    public DiscordOptions? Discord() => IsSet(DiscordOptions.Section, nameof(DiscordOptions.Token))
        ? Checked(DiscordOptions.Section, section => section.Get<DiscordOptions>(Strict) ?? new DiscordOptions(), new DiscordOptionsValidator())
        : null;

    /// <summary>The section <c>Slack</c>; null where it has no bot token, and Slack is left out.</summary>
    public SlackOptions? Slack() => IsSet(SlackOptions.Section, nameof(SlackOptions.BotToken))
        ? Checked(SlackOptions.Section, section => section.Get<SlackOptions>(Strict) ?? new SlackOptions(), new SlackOptionsValidator())
        : null;

    /// <summary>Whether a setting has a value at all.</summary>
    public bool IsSet(string section, string key) => !string.IsNullOrEmpty(configuration[$"{section}:{key}"]);

    // What the process was started with. Of two overrides for one key the later one wins, as everywhere.
    private static IConfigurationBuilder AddInvocation(IConfigurationBuilder builder, IEnumerable<string> overrides) => builder
        .AddEnvironmentVariables()
        .AddInMemoryCollection(overrides.Select(SettingOverride.Parse).GroupBy(set => set.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()));

    private static void Strict(BinderOptions options) => options.ErrorOnUnknownConfiguration = true;

    private T Checked<T>(string name, Func<IConfigurationSection, T> bind, IValidateOptions<T> validator)
        where T : class
    {
        T options;
        try
        {
            options = bind(configuration.GetSection(name));
        }
        catch (InvalidOperationException refused)
        {
            throw new SettingsException(Describe(name, refused.Message), refused);
        }

        var result = validator.Validate(null, options);
        return result.Failed ? throw new SettingsException(result.FailureMessage) : options;
    }

    // The binder ends its long sentence about unknown keys with their names.
    private static string Describe(string section, string refusal) =>
        refusal.Contains("were not found on the instance", StringComparison.Ordinal)
            ? $"The settings section {section} knows no {refusal[(refusal.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]}. Correct or remove it (appsettings.json, user-secrets, or an environment variable {section}__...)."
            : $"The settings section {section} can't be read. {refusal}";
}
