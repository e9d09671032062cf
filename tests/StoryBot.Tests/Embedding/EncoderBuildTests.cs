using System.Diagnostics;

namespace StoryBot.Tests.Embedding;

public sealed class EncoderBuildTests
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static readonly string Program = Path.Combine(
        SharedData.RepositoryRoot, "src", "StoryBot.EncoderBuild", "bin", Configuration, "net10.0", "StoryBot.EncoderBuild.dll");

    [Fact]
    public async Task A_model_with_another_hash_than_the_one_chosen_is_not_built_in()
    {
        using var folder = new TemporaryFolder();
        var (model, packed) = (Path.Combine(folder.Path, "model.dll"), Path.Combine(folder.Path, "encoder.bin"));
        await File.WriteAllTextAsync(model, "another model", TestContext.Current.CancellationToken);

        using var build = Process.Start(new ProcessStartInfo("dotnet", [Program, model, new string('0', 64), packed]) { RedirectStandardError = true })!;
        var said = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error SB0001: the published encoder is not the one that was chosen", said, StringComparison.Ordinal);
        Assert.False(File.Exists(packed));
    }
}
