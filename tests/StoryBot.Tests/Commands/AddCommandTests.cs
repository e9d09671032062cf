using System.Runtime.Versioning;
using StoryBot.Commands;
using StoryBot.Tests.EndToEnd;

namespace StoryBot.Tests.Commands;

public sealed class AddCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AddCommandTests() => folder.Write("appsettings.json", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_copied_and_read()
    {
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");

        var run = await Add("in/harbour.txt");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("added    harbour.txt", run.Out, StringComparison.Ordinal);
        Assert.Equal(["harbour.txt"], Knowledge());
        Assert.Contains("/storybot reindex", run.Error, StringComparison.Ordinal);
        Assert.Contains($"The articles lie in {Path.Combine(folder.Path, "knowledge")} (Knowledge:Folder).", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_different_article_of_the_same_name_stays_unless_it_is_to_be_replaced()
    {
        folder.Write("knowledge/harbour.txt", "The harbour is open.\n");
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");

        Assert.Equal(ExitCode.Knowledge, (await Add("in/harbour.txt")).Code);
        Assert.Equal("The harbour is open.\n", File.ReadAllText(Path.Combine(folder.Path, "knowledge", "harbour.txt")));

        Assert.Equal(ExitCode.Done, (await Add("--replace", "in/harbour.txt")).Code);
        Assert.Equal("The harbour froze in January.\n", File.ReadAllText(Path.Combine(folder.Path, "knowledge", "harbour.txt")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_files_of_one_name_that_read_differently_neither_is_copied_over_the_other(bool replace)
    {
        string[] options = replace ? ["--replace"] : [];
        folder.Write("a/notes.md", "The harbour is open.\n");
        folder.Write("b/notes.md", "The harbour froze in January.\n");

        var run = await Add([.. options, "a/notes.md", "b/notes.md"]);

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains(
            $"not added: {Path.Combine(folder.Path, "b/notes.md")}: {Path.Combine(folder.Path, "a/notes.md")} is called notes.md too and reads differently; rename one of them",
            run.Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "knowledge")));
    }

    [Fact]
    public async Task Of_two_files_of_one_name_that_read_alike_one_is_enough()
    {
        folder.Write("a/notes.md", "The harbour is open.\n");
        folder.Write("b/notes.md", "The harbour is open.\n");

        Assert.Equal(ExitCode.Done, (await Add("a/notes.md", "b/notes.md", "a/notes.md")).Code);
        Assert.Equal(["notes.md"], Knowledge());
    }

    [Fact]
    public async Task An_article_of_the_same_name_that_can_not_be_compared_stays_unless_it_is_to_be_replaced()
    {
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");
        using (var endless = File.Create(folder.Write("knowledge/harbour.txt", "")))
            endless.SetLength(3L << 30);

        var run = await Add("in/harbour.txt");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("another article is called harbour.txt already", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Add("--replace", "in/harbour.txt")).Code);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_can_not_be_read_is_refused_where_there_is_an_article_of_its_name_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Everything can be read here.");
        folder.Write("knowledge/harbour.txt", "The harbour is open.\n");
        File.SetUnixFileMode(folder.Write("in/harbour.txt", "The harbour froze in January.\n"), UnixFileMode.None);

        var run = await Add("in/harbour.txt");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("can't be opened", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_device_is_no_ordinary_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/zero here.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "zero.txt"), "/dev/zero");

        Assert.Contains("no ordinary file", (await Add("zero.txt")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_to_itself_is_no_ordinary_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links may need a permission here.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "round.txt"), "about.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "about.txt"), "round.txt");

        var run = await Add("round.txt");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("no ordinary file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_folder_for_temporary_files_is_needed()
    {
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");
        var start = BuiltProgram.Start(folder.Path, "add", "in/harbour.txt");
        start.Environment["TMPDIR"] = Path.Combine(folder.Path, "nowhere");

        var (code, output, error) = await BuiltProgram.RunAsync(start, "");

        Assert.True(code == (int)ExitCode.Done, error);
        Assert.Contains("added    harbour.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_articles_can_not_be_written_it_says_so()
    {
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");
        folder.Write("knowledge", "a file in the way of the folder");

        var run = await Add("in/harbour.txt");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("Knowledge:Folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in/empty.txt", "")]
    [InlineData("in/README.md", "Some text. More text.")]
    [InlineData("in/.hidden.md", "Some text. More text.")]
    [InlineData("in/notes.xyz", "Some text. More text.")]
    public async Task What_would_be_skipped_is_refused_with_the_reason_and_nothing_is_copied(string file, string text)
    {
        folder.Write(file, text);
        folder.Write("in/good.txt", "The harbour froze in January.\n");

        var run = await Add("in/good.txt", file);

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains($"not added: {Path.Combine(folder.Path, file)}: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "knowledge")));
    }

    [Theory]
    [InlineData("in/README.md")]
    [InlineData("in/.hidden.md")]
    public async Task What_is_passed_over_for_its_name_is_said_to_be(string file)
    {
        folder.Write(file, "Some text. More text.");

        Assert.Contains("it would be passed over, as are READMEs, hidden files", (await Add(file)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await Add("in/nothing.txt");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("there is no such file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in")]
    [InlineData("in/")]
    public async Task A_folder_is_said_to_be_one(string named)
    {
        folder.Write("in/harbour.txt", "The harbour froze in January.\n");

        var run = await Add(named);

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains("it is a folder; name the files in it", run.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Knowledge() => Directory.GetFiles(Path.Combine(folder.Path, "knowledge")).Select(Path.GetFileName);

    private Task<CommandRun> Add(params string[] args) => CommandRun.Of(folder.Path, "", ["add", .. args]);
}
