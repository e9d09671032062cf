using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using StoryBot.Hosting;

namespace StoryBot.Tests.Hosting;

/// <summary>docs/appsettings.schema.json says what the options say; STORYBOT_WRITE_GOLDEN=1 writes it anew.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(SharedData.RepositoryRoot, "docs", "appsettings.schema.json");
    private static readonly string SettingsFile = Path.Combine(SharedData.RepositoryRoot, "appsettings.json");

    /// <summary>Each bounded setting.</summary>
    public static TheoryData<string, string, double, double> Bounded => [.. SettingsSchema.Sections.SelectMany(options => options.GetProperties()
        .Where(property => property.PropertyType == typeof(int) && property.GetCustomAttribute<RangeAttribute>() is not null)
        .Select(property => new TheoryDataRow<string, string, double, double>(
            SettingsSchema.NameOf(options),
            property.Name,
            Convert.ToDouble(property.GetCustomAttribute<RangeAttribute>()!.Minimum, CultureInfo.InvariantCulture),
            Convert.ToDouble(property.GetCustomAttribute<RangeAttribute>()!.Maximum, CultureInfo.InvariantCulture))))];

    [Fact]
    public void The_schema_in_the_documentation_is_made_from_the_options()
    {
        var schema = SettingsSchema.Write();
        if (Environment.GetEnvironmentVariable("STORYBOT_WRITE_GOLDEN") == "1")
            File.WriteAllText(SchemaFile, schema);

        Assert.Equal(File.ReadAllText(SchemaFile), schema);
    }

    [Fact]
    public void Every_section_of_the_source_is_in_the_schema() => Assert.Equal(
        RepositoryFile.All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Count(file => file.Text.Contains("const string Section = ", StringComparison.Ordinal)),
        SettingsSchema.Sections.Length);

    [Fact]
    public void Every_setting_tells_its_type_and_what_it_is_for_and_every_number_its_bounds()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaFile));
        var settings = schema.RootElement.GetProperty("properties").EnumerateObject().Where(section => section.Value.TryGetProperty("properties", out _))
            .SelectMany(section => section.Value.GetProperty("properties").EnumerateObject()).ToList();

        Assert.True(settings.Count > 30, $"{settings.Count} settings");
        Assert.All(settings, setting => Assert.NotEmpty(setting.Value.GetProperty("description").GetString()!));
        Assert.All(
            settings.Where(setting => setting.Value.GetProperty("type").GetString() is "integer" or "number"),
            setting => Assert.True(setting.Value.TryGetProperty("minimum", out _) || setting.Value.TryGetProperty("exclusiveMinimum", out _), setting.Name));
    }

    [Fact]
    public void The_settings_file_names_the_schema_and_keeps_to_it()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(SettingsFile));
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaFile));
        var sections = schema.RootElement.GetProperty("properties");

        Assert.True(File.Exists(Path.Combine(SharedData.RepositoryRoot, settings.RootElement.GetProperty("$schema").GetString()!)));
        foreach (var setting in settings.RootElement.EnumerateObject().Where(section => section.Name != "$schema").SelectMany(section => section.Value.EnumerateObject()
            .Select(setting => (setting.Value, Schema: sections.GetProperty(section.Name).GetProperty("properties").GetProperty(setting.Name)))))
        {
            Assert.Contains(setting.Schema.GetProperty("type").GetString()!, TypesOf(setting.Value));
        }
    }

    [Fact]
    public void The_settings_file_and_every_default_are_accepted()
    {
        var settings = Settings.Read(SharedData.RepositoryRoot, ["Discord:Token=abc", "Slack:BotToken=xoxb-1", "Slack:AppToken=xapp-1"], []);

        Assert.NotNull(settings.Discord());
        Assert.NotNull(settings.Slack());
        _ = (settings.Knowledge(), settings.Answering(), settings.Journal(), settings.Health(), settings.Telemetry());
    }

    [Theory]
    [MemberData(nameof(Bounded))]
    public void A_bound_of_the_schema_is_the_validators_own(string section, string setting, double least, double most)
    {
        Read(section, setting, least);
        Read(section, setting, most);
        Assert.Contains($"{section}:{setting}", Assert.Throws<SettingsException>(() => Read(section, setting, least - 1)).Message, StringComparison.Ordinal);
        Assert.Contains($"{section}:{setting}", Assert.Throws<SettingsException>(() => Read(section, setting, most + 1)).Message, StringComparison.Ordinal);
    }

    private static void Read(string section, string setting, double value)
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        string[] tokens = ["Discord:Token=abc", "Slack:BotToken=xoxb-1", "Slack:AppToken=xapp-1"];
        var settings = Settings.Read(folder.Path, [.. tokens, $"{section}:{setting}={value.ToString(CultureInfo.InvariantCulture)}"], []);
        _ = (settings.Knowledge(), settings.Answering(), settings.Journal(), settings.Health(), settings.Telemetry(), settings.Discord(), settings.Slack());
    }

    private static string[] TypesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        JsonValueKind.Number => value.TryGetInt32(out _) ? ["integer", "number"] : ["number"],
        JsonValueKind.String => ["string"],
        _ => [],
    };
}
