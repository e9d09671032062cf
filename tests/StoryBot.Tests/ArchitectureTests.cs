using System.Text.Json;
using System.Text.RegularExpressions;

namespace StoryBot.Tests;

public sealed partial class ArchitectureTests
{
    private static readonly string[][] Siblings =
    [
        ["src/StoryBot.Answering/Articles", "src/StoryBot.Answering/Embedding", "src/StoryBot.Answering/Indexing", "src/StoryBot.Answering/Reading"],
        ["src/StoryBot.Chat/Discord", "src/StoryBot.Chat/Slack", "src/StoryBot.Chat/Terminal"],
    ];

    [Fact]
    public void There_is_source_to_check() => Assert.True(RepositoryFile.All.Count > 50);

    [Fact]
    public void Lucene_is_used_under_Indexing_only() =>
        Assert.Empty(Offenders(file => file.Path.StartsWith("src/", StringComparison.Ordinal)
            && !file.Path.StartsWith("src/StoryBot.Answering/Indexing/", StringComparison.Ordinal)
            && file.Usings.Any(name => name.StartsWith("Lucene", StringComparison.Ordinal))));

    [Fact]
    public void Answering_and_Chat_never_meet()
    {
        Assert.Empty(Offenders(file => In(file, "src/StoryBot.Answering") && Mentions(file, "StoryBot.Chat")));
        Assert.Empty(Offenders(file => In(file, "src/StoryBot.Chat") && Mentions(file, "StoryBot.Answering")));
    }

    [Fact]
    public void Sibling_folders_never_use_each_other()
    {
        foreach (var (own, other) in from siblings in Siblings from own in siblings from other in siblings where own != other select (own, other))
        {
            var forbidden = other["src/".Length..].Replace('/', '.');
            Assert.Empty(Offenders(file => In(file, own) && Mentions(file, forbidden)));
        }
    }

    [Fact]
    public void No_file_has_more_than_300_lines() => Assert.Empty(Offenders(file => file.Lines > 300));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(RepositoryFile.All.SelectMany(file => file.Types), type => EmptyName().IsMatch(type));

    [Fact]
    public void Every_options_class_with_a_section_has_a_validator()
    {
        var options = RepositoryFile.All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && SectionName().IsMatch(file.Text)).SelectMany(file => file.Types).ToList();

        Assert.Contains("KnowledgeOptions", options);
        Assert.All(options, type => Assert.Contains(RepositoryFile.All, file => file.Text.Contains($"IValidateOptions<{type}>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_section_of_appsettings_has_an_options_class()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "appsettings.json")));
        var sections = RepositoryFile.All.SelectMany(file => SectionName().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.All(settings.RootElement.EnumerateObject().Where(section => section.Name != "$schema"), section => Assert.Contains(section.Name, sections));
    }

    private static IEnumerable<string> Offenders(Func<RepositoryFile, bool> offends) => RepositoryFile.All.Where(offends).Select(file => file.Path);

    private static bool In(RepositoryFile file, string folder) => file.Path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool Mentions(RepositoryFile file, string space) =>
        Regex.IsMatch(file.Text, $@"(?<![\w.]){Regex.Escape(space)}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex("(Helper|Helpers|Utils|Utility|Manager|Impl|Constants|Common)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex("""const string Section(?:Name)? = "(\w+)";""")]
    private static partial Regex SectionName();
}
