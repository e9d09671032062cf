using Microsoft.Extensions.Configuration.UserSecrets;

namespace StoryBot.Hosting;

/// <summary>Where <c>dotnet user-secrets --project src/StoryBot</c> keeps what must not stand in a repository.</summary>
internal static class UserSecrets
{
    // The UserSecretsId of StoryBot.csproj; named here since reading it from the assembly is reflection.
    private const string Id = "storybot";

    /// <summary>The file's full path, which need not exist; null where the process has no home folder.</summary>
    public static string? FindFile()
    {
        try
        {
            return PathHelper.GetSecretsPathFromSecretsId(Id);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
