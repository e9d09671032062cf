using Microsoft.Extensions.Options;

namespace StoryBot.Diagnostics.Health;

/// <summary>Checks the settings section <c>Health</c>.</summary>
internal sealed class HealthOptionsValidator : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(HealthOptions options)
    {
        if (!string.IsNullOrEmpty(options.ListenAddress) && ListenPoint.Parse(options.ListenAddress) is null)
            yield return "Health:ListenAddress must be such as http://127.0.0.1:8086, or http://0.0.0.0:8086 to be reached from other machines; empty for none (appsettings.json, or the environment variable Health__ListenAddress).";
        if (options.MinFreeMegabytes is < 0 or > 1_000_000)
            yield return "Health:MinFreeMegabytes must be between 0 and 1000000 (appsettings.json, or the environment variable Health__MinFreeMegabytes).";
    }
}
