using StoryBot.Journal;

namespace StoryBot.Tests.Journal;

public sealed class SaltFileTests
{
    [Fact]
    public async Task All_who_make_the_salt_at_once_get_the_same_and_keep_it()
    {
        using var folder = new TemporaryFolder();

        var salts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SaltFile.ReadOrCreate(folder.Path))));

        Assert.All(salts, salt => Assert.Equal(SaltFile.ReadOrCreate(folder.Path), salt));
        Assert.Equal([folder.File(SaltFile.Name)], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_salt_cut_short_is_replaced()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File(SaltFile.Name), new byte[7], TestContext.Current.CancellationToken);

        Assert.Equal(UserHash.SaltLength, SaltFile.ReadOrCreate(folder.Path).Length);
    }
}
