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

    /// <summary>Every section; to read it is to check it.</summary>
    public IEnumerable<Func<object?>> Sections => [Knowledge, Answering, Journal, Health, Telemetry, Discord, Slack];

    /// <summary>Reads all sources once.</summary>
    /// <param name="workingDirectory">Where appsettings.json is looked for first.</param>
    /// <param name="overrides">"Section:Key=value", from the command line.</param>
    /// <param name="secretFolders">Where each file is a setting; null for <see cref="SecretFiles.Folders"/>.</param>
    /// <exception cref="SettingsException">A file is malformed, an override is none, or the folder that the environment names for secrets is not there.</exception>
    public static Settings Read(string workingDirectory, IEnumerable<string> overrides, IEnumerable<string>? secretFolders = null) =>
        ReadFrom(Hosting.ContentRoot.Find(workingDirectory), overrides, secretFolders);

    /// <summary>Reads the environment and the overrides only.</summary>
    /// <exception cref="SettingsException">An override is none.</exception>
    public static Settings ReadWithoutFiles(string workingDirectory, IEnumerable<string> overrides) =>
        new(Hosting.ContentRoot.Find(workingDirectory), AddInvocation(new ConfigurationBuilder(), overrides).Build(), [], () => ReadWithoutFiles(workingDirectory, overrides));

    /// <summary>Looks at the files it was read from, to tell whether they hold something else now.</summary>
    public SettingsGlance? Glance() => SettingsGlance.Take(File, UserSecrets.FindFile(), secretFolders);

    /// <summary>Reads all sources anew, the same way.</summary>
    /// <exception cref="SettingsException">As of <see cref="Read"/>.</exception>
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
        return IsAmongArticles(options)
            ? throw new SettingsException(
                $"Knowledge:DataFolder ({options.DataFolder}) lies in the folder of the articles, Knowledge:Folder ({options.Folder}), where the bot's own files would be taken for articles. "
                + "Set it to a folder beside that one, for example \"data\" (appsettings.json, or the environment variable Knowledge__DataFolder).")
            : options;
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
    public TelemetryOptions Telemetry() => TelemetryIn(configuration);

    /// <summary>The section <c>Discord</c>; null where it has no token, and Discord is left out. What else it says has to make sense in any case: the token may be what was mistyped.</summary>
    public DiscordOptions? Discord()
    {
        var options = Checked(
            DiscordOptions.Section,
            section =>
            {
                var bound = section.Get<DiscordOptions>(Strict) ?? new DiscordOptions();
                bound.Token = Given(bound.Token, "stand-in");
                return bound;
            },
            new DiscordOptionsValidator());
        return IsSet(DiscordOptions.Section, nameof(DiscordOptions.Token)) ? options : null;
    }

    /// <summary>The section <c>Slack</c>; null where it has no bot token, and Slack is left out. What else it says has to make sense in any case.</summary>
    public SlackOptions? Slack()
    {
        var isSet = IsSet(SlackOptions.Section, nameof(SlackOptions.BotToken));
        var options = Checked(
            SlackOptions.Section,
            section =>
            {
                var bound = section.Get<SlackOptions>(Strict) ?? new SlackOptions();
                if (!isSet)
                {
                    bound.BotToken = "xoxb-stand-in";
                    bound.AppToken = Given(bound.AppToken, "xapp-stand-in");
                    bound.SigningSecret = Given(bound.SigningSecret, "signing-secret-stand-in");
                }

                return bound;
            },
            new SlackOptionsValidator());
        return isSet ? options : null;
    }

    /// <summary>These settings, of which every section makes sense. What the environment says of OTLP is left to who sends there: other programs go by it too.</summary>
    /// <exception cref="SettingsException">One of them doesn't.</exception>
    public Settings Sound()
    {
        _ = (Knowledge(), Answering(), Journal(), Health(), Discord(), Slack(), TelemetryIn(new ConfigurationBuilder().Build()));
        return this;
    }

    /// <summary>Whether a setting has a value at all.</summary>
    public bool IsSet(string section, string key) => !string.IsNullOrEmpty(configuration[$"{section}:{key}"]);

    /// <summary>Reads from one folder, now and anew: where its appsettings.json is deleted meanwhile, relative paths go on counting from there.</summary>
    private static Settings ReadFrom(string root, IEnumerable<string> overrides, IEnumerable<string>? secretFolders)
    {
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

        return new Settings(root, AddInvocation(builder, overrides).Build(), folders, () => ReadFrom(root, overrides, secretFolders));
    }

    // What the process was started with. Of two overrides for one key the later one wins, as everywhere.
    private static IConfigurationBuilder AddInvocation(IConfigurationBuilder builder, IEnumerable<string> overrides) => builder
        .AddEnvironmentVariables()
        .AddInMemoryCollection(overrides.Select(SettingOverride.Parse).GroupBy(set => set.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()));

    private TelemetryOptions TelemetryIn(IConfiguration surroundings) => Checked(
        TelemetryOptions.Section,
        section => section.Get<TelemetryOptions>(Strict) ?? new TelemetryOptions(),
        new TelemetryOptionsValidator(surroundings));

    private static string Given(string? secret, string standIn) => string.IsNullOrEmpty(secret) ? standIn : secret;

    // What is hidden is not read, nor is what lies elsewhere: on another drive of Windows, or up from here.
    private static bool IsAmongArticles(KnowledgeOptions options)
    {
        var below = Path.GetRelativePath(options.Folder, options.DataFolder);
        return below == "." || !(Path.IsPathRooted(below) || below.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')));
    }

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
            throw new SettingsException(BindingRefusal.Describe(name, refused.Message), refused);
        }

        var result = validator.Validate(null, options);
        return result.Failed ? throw new SettingsException(result.FailureMessage) : options;
    }
}
