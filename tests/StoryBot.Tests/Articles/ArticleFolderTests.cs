using System.Runtime.Versioning;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storybot-articles-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Articles_are_read_from_all_subfolders_in_order_of_their_ids()
    {
        Write("b.txt", "Text.");
        Write("a/c.md", "# Same\n\nText.");
        Write("a/b.HTML", "<h1>Same</h1><p>Text.");

        var reading = Read();

        Assert.Equal(["a/b.HTML", "a/c.md", "b.txt"], reading.Articles.Select(article => article.Id));
        Assert.Equal(["Same", "Same", "b"], reading.Articles.Select(article => article.Title));
        Assert.Empty(reading.Skipped);
    }

    [Fact]
    public void An_empty_folder_holds_no_articles()
    {
        Assert.Empty(Read().Articles);
        Assert.Empty(Read().Skipped);
    }

    [Fact]
    public void Bad_files_are_skipped_each_with_its_reason_and_the_rest_is_read()
    {
        Write("good.txt", "Text.");
        Write("empty.txt", "");
        Write("front.md", "---\ntitle: x\n");
        Write("report.pdf", "%PDF");
        using (var large = File.Create(Path("large.txt")))
            large.SetLength(50 * 1024 * 1024);

        var reading = Read();

        Assert.Equal("good.txt", Assert.Single(reading.Articles).Id);
        Assert.Equal(
            [("empty.txt", "is empty"), ("front.md", "has front matter"), ("large.txt", "is 50 MB"), ("report.pdf", "is of a kind")],
            reading.Skipped.Select(skipped => (skipped.Id, skipped.Reason[..skipped.Reason.IndexOf(skipped.Id switch
            {
                "empty.txt" => ":",
                "front.md" => " that",
                "large.txt" => ",",
                _ => " that",
            }, StringComparison.Ordinal)])));
    }

    [Fact]
    public void Hidden_files_readmes_and_a_saved_pages_companions_are_passed_over()
    {
        Write(".hidden.md", "Text.");
        Write(".git/a.md", "Text.");
        Write("README.md", "Text.");
        Write("page.html", "<p>Text.");
        Write("page_files/frame.html", "<p>Advertisement text.");
        Write("picture.png", "x");

        var reading = Read();

        Assert.Equal("page.html", Assert.Single(reading.Articles).Id);
        Assert.Empty(reading.Skipped);
    }

    [Fact]
    public void Links_are_followed_only_within_the_folder()
    {
        var outside = Directory.CreateTempSubdirectory("storybot-outside-");
        try
        {
            File.WriteAllText(System.IO.Path.Combine(outside.FullName, "secret.txt"), "Secret.");
            Write("..data/real.txt", "Text.");
            File.CreateSymbolicLink(Path("inside.txt"), System.IO.Path.Combine("..data", "real.txt"));
            File.CreateSymbolicLink(Path("outside.txt"), System.IO.Path.Combine(outside.FullName, "secret.txt"));
            File.CreateSymbolicLink(Path("dangling.txt"), "nowhere.txt");
            Directory.CreateSymbolicLink(Path("folder"), outside.FullName);
            Directory.CreateSymbolicLink(Path(".door"), outside.FullName);
            File.CreateSymbolicLink(Path("by-door.txt"), System.IO.Path.Combine(".door", "secret.txt"));
            Directory.CreateSymbolicLink(Path("loop"), ".");
            Directory.CreateSymbolicLink(Path(".up"), "..");
            File.CreateSymbolicLink(Path("by-up.txt"), System.IO.Path.Combine(".up", outside.Name, "secret.txt"));
            Directory.CreateSymbolicLink(Path("..current"), "..data");
            File.CreateSymbolicLink(Path("mounted.txt"), System.IO.Path.Combine("..current", "real.txt"));

            var reading = Read();

            Assert.Equal(["inside.txt", "mounted.txt"], reading.Articles.Select(article => article.Id));
            Assert.Equal(
                ["by-door.txt", "by-up.txt", "dangling.txt", "folder", "loop", "outside.txt"],
                reading.Skipped.Select(skipped => skipped.Id));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Of_a_link_that_is_not_followed_it_is_said_where_it_leads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links may need a permission here.");
        File.CreateSymbolicLink(Path("itself.txt"), "itself.txt");
        Directory.CreateSymbolicLink(Path("loop"), ".");
        Directory.CreateSymbolicLink(Path("up"), "..");

        var reading = Read();

        Assert.Equal(["itself.txt", "loop", "up"], reading.Skipped.Select(skipped => skipped.Id));
        Assert.Contains("round in a circle", reading.Skipped[0].Reason, StringComparison.Ordinal);
        Assert.Contains("the knowledge folder itself", reading.Skipped[1].Reason, StringComparison.Ordinal);
        Assert.Contains("outside the knowledge folder", reading.Skipped[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_skipped()
    {
        Write("closed.txt", "Text.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no file modes");
        File.SetUnixFileMode(Path("closed.txt"), UnixFileMode.None);
        Assert.SkipWhen(CanOpen(Path("closed.txt")), "this account may read everything");

        Assert.Contains("let the bot's account read it", Assert.Single(Read().Skipped).Reason);
    }

    [Fact]
    public void A_folder_that_is_missing_or_none_is_refused_with_what_to_do()
    {
        Write("file.txt", "Text.");

        var missing = Assert.Throws<KnowledgeException>(() => ArticleFolder.Read(Path("nowhere")));
        var file = Assert.Throws<KnowledgeException>(() => ArticleFolder.Read(Path("file.txt")));

        Assert.Contains("does not exist", missing.Message);
        Assert.Contains("nowhere", missing.Message);
        Assert.Contains("Knowledge:Folder", missing.Message);
        Assert.Contains("is a file", file.Message);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_listed_is_refused_with_what_to_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "has no file modes");
        var closed = _folder.CreateSubdirectory("closed");
        File.SetUnixFileMode(closed.FullName, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(CanList(closed.FullName), "this account may read everything");

            Assert.Contains("can't be read", Assert.Throws<KnowledgeException>(() => ArticleFolder.Read(closed.FullName)).Message);
            Assert.Equal("closed", Assert.Single(Read().Skipped).Id);
        }
        finally
        {
            File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool CanOpen(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool CanList(string path)
    {
        try
        {
            Directory.GetFileSystemEntries(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private ArticleFolderReading Read() => ArticleFolder.Read(_folder.FullName);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), content);
    }
}
