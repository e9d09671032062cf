namespace StoryBot.Tests.EndToEnd;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ProgramTests() => folder.Write("appsettings.json", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_saved_page_in_the_folder_is_asked_and_answers_with_a_verbatim_quote()
    {
        var page = SharedData.Require("data/story/article.txt");
        folder.Write("knowledge/article.txt", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));

        var (code, output, error) = await BuiltProgram.RunAsync(folder.Path, "", "ask", "who signed the agreement?");

        Assert.True(code == 0, error);
        Assert.Contains("Gregory M. Guillot", output, StringComparison.Ordinal);
        Assert.Contains("Ricardo Trevilla Trejo", output, StringComparison.Ordinal);
        Assert.Contains("paragraph 1", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task A_conversation_ends_with_its_input_and_with_code_0()
    {
        folder.Write("knowledge/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");

        var (code, output, error) = await BuiltProgram.RunAsync(folder.Path, "who opened the bridge?\n/paragraph\nexit\nnever read\n");

        Assert.True(code == 0, error);
        Assert.Contains("Ada Stone", output, StringComparison.Ordinal);
        Assert.Contains("Paragraph 1 of", output, StringComparison.Ordinal);
        Assert.Contains("Discord__Token", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_settings_file_ends_with_code_78_and_no_stack_trace()
    {
        var file = folder.Write("appsettings.json", "{\n \"Knowledge\": \n");

        var (code, _, error) = await BuiltProgram.RunAsync(folder.Path, "");

        Assert.Equal(78, code);
        Assert.Contains($"{file}, line ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles", ">/dev/full")]
    [InlineData("articles", ">&-")]
    [InlineData("doctor", ">/dev/full")]
    [InlineData("--help", ">/dev/full")]
    [InlineData("reindex", ">/dev/full 2>&1")]
    public async Task Output_that_can_not_be_written_ends_with_code_74_and_one_line(string command, string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/full here.");
        folder.Write("knowledge/town.md", "The mayor Ada Stone opened the new bridge on 3 May.\n");
        var start = BuiltProgram.Start(folder.Path);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec \"{start.FileName}\" {command} {redirection}");
        start.FileName = "/bin/sh";

        var (code, _, error) = await BuiltProgram.RunAsync(start, "");

        Assert.Equal(74, code);
        Assert.Equal(redirection.EndsWith("2>&1", StringComparison.Ordinal) ? 0 : 1, error.Count(letter => letter == '\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        var (code, output, _) = await BuiltProgram.RunAsync(folder.Path, "", "--help");

        Assert.Equal(0, code);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
        Assert.Contains("78", output, StringComparison.Ordinal);
    }
}
